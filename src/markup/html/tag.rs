//! The known elements and attributes, and the rules of HTML for each element.

/// Declares the known elements.
macro_rules! tags {
    ($($Tag:ident = $name:literal),* $(,)?) => {
        /// The name of an element.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Tag {
            $(
                #[doc = $name]
                $Tag,
            )*
        }

        impl Tag {
            /// All elements, in order of declaration.
            pub const ALL: &'static [Tag] = &[$(Tag::$Tag),*];

            /// Returns the element with a name in small letters.
            pub fn named(name: &[u8]) -> Option<Tag> {
                const NAMES: &[&str] = &[$($name),*];
                let name = std::str::from_utf8(name).ok()?;
                NAMES.iter().position(|known| *known == name).map(|at| Tag::ALL[at])
            }
        }
    };
}

tags! {
    A = "a", Td = "td", Li = "li", Span = "span", Tr = "tr", Th = "th", B = "b", Br = "br",
    I = "i", Div = "div", Ul = "ul", Sup = "sup", P = "p", Table = "table", Img = "img",
    Small = "small", Cite = "cite", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5",
    H6 = "h6", Tbody = "tbody", Thead = "thead", Tfoot = "tfoot", Caption = "caption", Hr = "hr",
    Dl = "dl", Dt = "dt", Dd = "dd", Ol = "ol", Link = "link", Style = "style", Script = "script",
    Center = "center", Strong = "strong", Em = "em", Abbr = "abbr", Sub = "sub", Big = "big",
    Font = "font", U = "u", S = "s", Section = "section", Article = "article", Main = "main",
    Aside = "aside", Header = "header", Footer = "footer", Nav = "nav", Figure = "figure",
    Figcaption = "figcaption", Blockquote = "blockquote", Pre = "pre", Html = "html",
    Head = "head", Body = "body", Title = "title", Meta = "meta", Base = "base",
    Noscript = "noscript", Template = "template", Textarea = "textarea", Select = "select",
    Option = "option", Button = "button", Input = "input", Form = "form", Iframe = "iframe",
    Object = "object", Svg = "svg", Math = "math", Audio = "audio", Video = "video",
    Canvas = "canvas", Col = "col", Colgroup = "colgroup", Area = "area", Embed = "embed",
    Param = "param", Source = "source", Track = "track", Wbr = "wbr", Address = "address",
    Details = "details", Summary = "summary", Dialog = "dialog", Fieldset = "fieldset",
    Menu = "menu", Hgroup = "hgroup", Time = "time", Bdi = "bdi", Code = "code", Q = "q",
    Rp = "rp", Rt = "rt", Strike = "strike", Del = "del",
}

impl Tag {
    /// Whether the element is void: it has neither content nor an end tag.
    pub fn is_void(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Br | Hr
                | Img
                | Link
                | Meta
                | Base
                | Input
                | Col
                | Area
                | Embed
                | Param
                | Source
                | Track
                | Wbr
        )
    }

    /// Whether the end tag may be omitted.
    pub fn may_stay_open(self) -> bool {
        use Tag::*;
        let text = matches!(self, P | Li | Dt | Dd | Option | Rp | Rt);
        text || self.is_of_table() || matches!(self, Html | Head | Body)
    }

    /// Whether the element begins on a new line.
    pub fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Div | P
                | Table
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Ul
                | Ol
                | Dl
                | Dt
                | Dd
                | Li
                | Center
                | Section
                | Article
                | Main
                | Aside
                | Header
                | Footer
                | Nav
                | Figure
                | Figcaption
                | Blockquote
                | Pre
                | Hr
                | Form
                | Address
                | Details
                | Summary
                | Dialog
                | Fieldset
                | Menu
                | Hgroup
                | Body
                | Html
                | Tr
                | Td
                | Th
                | Caption
                | Tbody
                | Thead
                | Tfoot
        )
    }

    /// Returns the level of a heading.
    pub fn level(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }

    /// Whether the element is a list.
    pub fn is_list(self) -> bool {
        matches!(self, Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu)
    }

    /// Whether the element is a scope boundary: end tags inside it cannot close elements outside.
    pub fn is_scope(self) -> bool {
        matches!(self, Tag::Table | Tag::Td | Tag::Th | Tag::Caption)
    }

    /// Whether the element is a part of a table.
    pub fn is_of_table(self) -> bool {
        use Tag::*;
        matches!(self, Tr | Td | Th | Caption | Tbody | Thead | Tfoot | Colgroup)
    }

    /// Returns the open elements that a start tag closes, and the elements at whose start tags this stops.
    pub fn closes(self) -> (&'static [Tag], &'static [Tag]) {
        use Tag::*;
        match self {
            Li => (&[Li, P], &[Ul, Ol, Menu]),
            Dt | Dd => (&[Dt, Dd, P], &[Dl]),
            Td | Th => (&[Td, Th, Caption, Colgroup], &[Table]),
            Tr => (&[Tr, Td, Th, Caption, Colgroup], &[Table]),
            Thead | Tbody | Tfoot | Caption | Colgroup => {
                (&[Tr, Td, Th, Thead, Tbody, Tfoot, Caption, Colgroup], &[Table])
            }
            H1 | H2 | H3 | H4 | H5 | H6 => (&[P, H1, H2, H3, H4, H5, H6], &[]),
            Option => (&[Option], &[Select]),
            A => (&[A], &[]),
            Body => (&[Head], &[]),
            _ if self.is_block() => (&[P], &[]),
            _ => (&[], &[]),
        }
    }
}

/// Declares the known attributes.
macro_rules! names {
    ($($Name:ident = $name:literal),* $(,)?) => {
        /// The name of an attribute.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Name {
            $(
                #[doc = $name]
                $Name,
            )*
        }

        impl Name {
            /// Returns the attribute with a name, ignoring case.
            pub fn named(name: &[u8]) -> Option<Name> {
                $(if name.eq_ignore_ascii_case($name.as_bytes()) {
                    return Some(Name::$Name);
                })*
                None
            }
        }
    };
}

names! {
    Class = "class", Style = "style", Id = "id", Href = "href", Alt = "alt", Src = "src",
    Colspan = "colspan", Rowspan = "rowspan", Hidden = "hidden",
    Role = "role", Align = "align", Lang = "lang",
}
