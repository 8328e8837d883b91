//! Enums whose variants are printed as words.

/// Declares an enum of names: `ALL`, `NAMES`, `name()`, `Display`, and `Deserialize` by the name.
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
            /// All variants, in the order of their declaration.
            pub const ALL: &'static [$Names] = &[$($Names::$Variant),*];

            /// The names of all variants.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            /// Returns the printed name.
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
            /// Reads a name; an unknown one, as a newer version may write, gives the default.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let known = |text: &str| Self::ALL.iter().find(|one| one.name() == text).copied();
                $crate::model::read::read_text(deserializer, "a name", |text| {
                    Some(known(text).unwrap_or_default())
                })
            }
        }
    };
}

pub(crate) use names;
