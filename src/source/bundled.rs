//! Documents that are bundled with the program.

/// Names and texts of the bundled documents.
pub(super) const DOCUMENTS: [(&str, &str); 3] = [
    (
        "communist-party-of-turkey-marxist-leninist-hareketi.txt",
        include_str!("../../data/communist-party-of-turkey-marxist-leninist-hareketi.txt"),
    ),
    (
        "communist-party-of-turkey-news.txt",
        include_str!("../../data/communist-party-of-turkey-news.txt"),
    ),
    (
        "peoples-liberation-party-turkey.txt",
        include_str!("../../data/peoples-liberation-party-turkey.txt"),
    ),
];
