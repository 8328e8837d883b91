//! Excluded elements: navigation, notes, footnotes, struck-out and hidden content.

use crate::markup::hidden::{hides, is_note_mark};
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Node, Tree};

/// Whether an element, whose content is already known, is excluded.
pub fn is_excluded(tree: &Tree<'_>, node: &Node) -> bool {
    let Some(tag) = node.tag() else { return false };
    if EXCLUDED_TAGS.contains(&tag) || tree.attribute(node, Name::Hidden).is_some() {
        return true;
    }
    if tree.attribute(node, Name::Style).is_some_and(|(style, _)| hides(style)) {
        return true;
    }
    // a missing image is a link to the page for uploading it
    let uploads = |(address, _): (&str, usize)| address.contains("wpDestFile=");
    if tag == Tag::A && tree.attribute(node, Name::Href).is_some_and(uploads) {
        return true;
    }
    let id = tree.attribute(node, Name::Id).map_or("", |(id, _)| id);
    if EXCLUDED_IDS.contains(&id) {
        return true;
    }
    let Some((classes, _)) = tree.attribute(node, Name::Class) else {
        return (tag == Tag::Figure && !node.holds_table) || is_raised_note(tree, node);
    };
    let mut classes = classes.split_ascii_whitespace();
    match tag {
        Tag::Body | Tag::Html => false,
        Tag::Figure if !node.holds_table => true,
        _ => {
            let mut is_known = |class| {
                EXCLUDED_CLASSES.contains(&class)
                    || EXCLUDED_PREFIXES.iter().any(|prefix| class.starts_with(prefix))
                    || (!node.holds_table && EXCLUDED_WITHOUT_TABLES.contains(&class))
            };
            classes.any(&mut is_known) || is_raised_note(tree, node)
        }
    }
}

/// Whether a raised element is the mark of a note on the figure before it: `587<sup>2</sup>`.
fn is_raised_note(tree: &Tree<'_>, node: &Node) -> bool {
    const MAX_LENGTH: usize = 200;
    let source = &tree.text[node.source()];
    if node.tag() != Some(Tag::Sup) || source.len() > MAX_LENGTH {
        return false;
    }
    // what is between the tags
    let raised: String =
        source.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect();
    is_note_mark(&tree.text[..node.source().start], &raised)
}

/// Excluded tags.
const EXCLUDED_TAGS: &[Tag] = &[
    Tag::Head,
    Tag::Script,
    Tag::Style,
    Tag::Noscript,
    Tag::Template,
    Tag::Textarea,
    Tag::Select,
    Tag::Button,
    Tag::Iframe,
    Tag::Object,
    Tag::Svg,
    Tag::Math,
    Tag::Audio,
    Tag::Video,
    Tag::Canvas,
    Tag::Nav,
    Tag::Footer,
    Tag::Rp,
    Tag::Rt,
    Tag::Dialog,
    Tag::S,
    Tag::Strike,
    Tag::Del,
];

/// Identifiers of excluded elements.
const EXCLUDED_IDS: &[&str] = &[
    "toc", "coordinates", "catlinks", "siteSub", "contentSub", "contentSub2", "jump-to-nav",
    "mw-navigation", "mw-panel", "p-lang-btn", "vector-toc", "footer", "siteNotice",
];

/// Classes of excluded elements.
const EXCLUDED_CLASSES: &[&str] = &[
    "navbox", "vertical-navbox", "navbox-styles", "navbar", "sidebar", "metadata", "ambox",
    "tmbox", "succession-box", "succession", "toc", "toclimit-2", "toclimit-3", "catlinks",
    "printfooter", "hatnote", "dablink", "rellink", "reflist", "references", "mw-references-wrap",
    "refbegin", "mw-editsection", "editsection", "navigation", "nav", "thumbcaption", "gallery",
    "gallerybox", "reference", "mw-ref", "Inline-Template", "sortkey", "geo", "geo-nondefault",
    "geo-default", "coordinates", "mw-jump-link", "mw-empty-elt", "shortdescription",
    "mw-cite-backlink", "magnify", "sistersitebox", "portal", "portalbox", "mw-indicators",
    "vector-header-container", "mw-collapsible-toggle", "sr-only", "visually-hidden",
    "mw-hidden-catlinks", "box-Multiple_issues", "error", "mw-kartographer-map",
    "mw-kartographer-container", "mw-hiddenStructure", "Z3988", "bandeau-container", "homonymie",
    "messagebox", "seealso", "mainarticle", "navigation-not-searchable", "bandeau-portail",
    "bandeau-article", "avviso", "autonumber",
];

/// Prefixes of classes of excluded elements.
const EXCLUDED_PREFIXES: &[&str] = &["mbox", "ambox", "navbox", "mw-editsection", "toclimit"];

/// Classes of elements that are excluded unless they contain a table.
const EXCLUDED_WITHOUT_TABLES: &[&str] = &["noprint", "thumb", "image", "locmap"];
