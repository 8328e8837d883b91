//! Closed sets of names: enums whose variants are printed as words.

/// Declares an enum of names: `ALL`, `name()`, `Display`, `FromStr` by the name, and its place as a
/// field of a record.
macro_rules! names {
    (
        $(#[$attribute:meta])*
        pub enum $Names:ident {
            $($(#[$about:meta])* $Variant:ident = $name:literal,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub enum $Names {
            $($(#[$about])* $Variant,)*
        }

        impl $Names {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$Names] = &[$($Names::$Variant),*];

            /// The names of all of them.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// The name as it is printed.
            pub fn name(self) -> &'static str {
                match self {
                    $($Names::$Variant => $name,)*
                }
            }
        }

        impl std::fmt::Display for $Names {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Names {
            /// A name that is not among them, as a newer version may write it, is that of the default.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let known = |text: &str| Self::ALL.iter().find(|one| one.name() == text).copied();
                $crate::model::read::read_text(deserializer, "a name", |text| {
                    Some(known(text).unwrap_or_default())
                })
            }
        }

        impl $crate::model::FieldValue for $Names {
            const KIND: $crate::model::Kind = $crate::model::Kind::OneOf($Names::NAMES);
            const ALWAYS: bool = true;

            fn value(&self) -> $crate::model::Value<'_> {
                $crate::model::Value::Text(self.name().into())
            }

            fn accept(&mut self, _: $crate::model::Reading) -> bool {
                false
            }
        }

        impl $crate::model::FieldValue for Option<$Names> {
            const KIND: $crate::model::Kind = $crate::model::Kind::OneOf($Names::NAMES);

            fn value(&self) -> $crate::model::Value<'_> {
                self.map_or($crate::model::Value::Null, |name| $crate::model::Value::Text(name.name().into()))
            }

            fn accept(&mut self, _: $crate::model::Reading) -> bool {
                false
            }
        }
    };
}

pub(crate) use names;
