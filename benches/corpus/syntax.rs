//! Writes the parts of a page in each syntax.

use std::fmt::Write;

/// The syntax of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A plain rendering of an article.
    Plain,
    /// Wikitext.
    Wikitext,
    /// HTML, as MediaWiki serves it.
    Html,
}

/// A table cell, which may span rows.
pub struct Cell {
    pub text: String,
    pub rows: usize,
    pub linked: bool,
}

impl Cell {
    /// Creates a cell of one row.
    pub fn of(text: impl Into<String>) -> Self {
        Cell { text: text.into(), rows: 1, linked: false }
    }

    /// Creates a cell with a link to the page that it names.
    pub fn linked(text: impl Into<String>) -> Self {
        Cell { linked: true, ..Cell::of(text) }
    }
}

/// A page while it is written.
pub struct Writer {
    pub syntax: Syntax,
    pub out: String,
}

impl Writer {
    pub fn text(&mut self, text: &str) {
        if self.syntax == Syntax::Html {
            self.out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        } else {
            self.out.push_str(text);
        }
    }

    /// Writes a link to a page with a label.
    pub fn link(&mut self, title: &str, shown: &str) {
        match self.syntax {
            Syntax::Plain => self.out.push_str(shown),
            Syntax::Wikitext if title == shown => self.put(format_args!("[[{title}]]")),
            Syntax::Wikitext => self.put(format_args!("[[{title}|{shown}]]")),
            Syntax::Html => {
                let address = title.replace(' ', "_");
                self.put(format_args!("<a href=\"/wiki/{address}\" title=\"{title}\">{shown}</a>"));
            }
        }
    }

    pub fn bold(&mut self, name: &str) {
        match self.syntax {
            Syntax::Plain => self.out.push_str(name),
            Syntax::Wikitext => self.put(format_args!("'''{name}'''")),
            Syntax::Html => self.put(format_args!("<b>{name}</b>")),
        }
    }

    pub fn title(&mut self, title: &str) {
        match self.syntax {
            Syntax::Plain => self.put(format_args!("= {title} =\n\n")),
            // Wikitext does not contain its title.
            Syntax::Wikitext => {}
            Syntax::Html => self.put(format_args!(
                "<!DOCTYPE html>\n<html lang=\"en\">\n\
                 <head><meta charset=\"UTF-8\"><title>{title} - Example</title></head>\n\
                 <body class=\"mediawiki ltr\">\n\
                 <div id=\"mw-navigation\"><ul><li><a href=\"/\">Main page</a></li></ul></div>\n\
                 <h1 id=\"firstHeading\" class=\"firstHeading\">{title}</h1>\n\
                 <div id=\"mw-content-text\"><div class=\"mw-parser-output\">\n"
            )),
        }
    }

    pub fn end(&mut self, categories: &[&str]) {
        match self.syntax {
            Syntax::Plain => {}
            Syntax::Wikitext => {
                self.out.push_str("==References==\n{{Reflist|30em}}\n\n{{Authority control}}\n\n");
                for category in categories {
                    self.put(format_args!("[[Category:{category}]]\n"));
                }
            }
            Syntax::Html => {
                self.out.push_str("</div></div>\n<div id=\"catlinks\" class=\"catlinks\">");
                for category in categories {
                    self.put(format_args!("<a href=\"/wiki/Category:{category}\">{category}</a> "));
                }
                self.out.push_str("</div>\n</body>\n</html>\n");
            }
        }
    }

    pub fn heading(&mut self, level: usize, heading: &str) {
        let marks = "=".repeat(level);
        match self.syntax {
            Syntax::Plain => self.put(format_args!("{marks} {heading} {marks}\n")),
            Syntax::Wikitext => self.put(format_args!("{marks}{heading}{marks}\n")),
            Syntax::Html => self.put(format_args!(
                "<h{level}><span class=\"mw-headline\">{heading}</span>\
                 <span class=\"mw-editsection\">[<a href=\"#\">edit</a>]</span></h{level}>\n"
            )),
        }
    }

    pub fn begin_paragraph(&mut self) {
        if self.syntax == Syntax::Html {
            self.out.push_str("<p>");
        }
    }

    pub fn end_paragraph(&mut self) {
        let end = if self.syntax == Syntax::Html { "\n</p>\n" } else { "\n\n" };
        self.out.push_str(end);
    }

    /// Writes an infobox; its entries are already in the syntax.
    pub fn infobox(&mut self, template: &str, name: &str, entries: &[(String, String)]) {
        match self.syntax {
            Syntax::Plain => {
                self.put(format_args!("{name}\n"));
                for (key, value) in entries {
                    self.put(format_args!("- {}: {value}\n", label(key)));
                }
                self.out.push('\n');
            }
            Syntax::Wikitext => {
                self.put(format_args!("{{{{{template}\n| name = {name}\n"));
                for (key, value) in entries {
                    self.put(format_args!("| {key:<16} = {value}\n"));
                }
                self.out.push_str("}}\n");
            }
            Syntax::Html => {
                self.put(format_args!(
                    "<table class=\"infobox vcard\" style=\"width:22em\">\n\
                     <tbody><tr><th colspan=\"2\" class=\"infobox-above fn org\">{name}</th></tr>\n"
                ));
                for (key, value) in entries {
                    let label = label(key);
                    self.put(format_args!(
                        "<tr><th scope=\"row\" class=\"infobox-label\">{label}</th>\
                         <td class=\"infobox-data\">{value}</td></tr>\n"
                    ));
                }
                self.out.push_str("</tbody></table>\n");
            }
        }
    }

    pub fn list(&mut self, items: &[String]) {
        for item in items {
            match self.syntax {
                Syntax::Plain => self.put(format_args!("- {item}\n")),
                Syntax::Wikitext => self.put(format_args!("* [[{item}]]\n")),
                Syntax::Html => self.put(format_args!("<ul><li>{item}</li></ul>\n")),
            }
        }
        self.out.push('\n');
    }

    /// Writes a table. In a plain rendering a cell that spans rows is only in the first of them.
    pub fn table(&mut self, caption: &str, headers: &[&str], rows: &[Vec<Cell>]) {
        match self.syntax {
            Syntax::Plain => {
                let header = headers.join(" | ");
                self.put(format_args!("| {header} |\n"));
                for row in rows {
                    for cell in row {
                        self.put(format_args!("| {} ", cell.text));
                    }
                    self.out.push_str("|\n");
                }
                self.out.push('\n');
            }
            Syntax::Wikitext => {
                let header = headers.join(" !! ");
                self.put(format_args!(
                    "{{| class=\"wikitable sortable\" style=\"text-align:right\"\n|+ {caption}\n! {header}\n"
                ));
                for row in rows {
                    self.out.push_str("|-\n|");
                    for (at, cell) in row.iter().enumerate() {
                        if at > 0 {
                            self.out.push_str(" ||");
                        }
                        if cell.rows > 1 {
                            self.put(format_args!(
                                " rowspan=\"{}\" style=\"text-align:left\" |",
                                cell.rows
                            ));
                        }
                        self.out.push(' ');
                        self.cell(cell);
                    }
                    self.out.push('\n');
                }
                self.out.push_str("|}\n\n");
            }
            Syntax::Html => {
                self.put(format_args!(
                    "<table class=\"wikitable\">\n<caption>{caption}</caption>\n<tbody><tr>"
                ));
                for header in headers {
                    self.put(format_args!("<th>{header}</th>"));
                }
                for row in rows {
                    self.out.push_str("</tr>\n<tr>");
                    for cell in row {
                        match cell.rows {
                            1 => self.out.push_str("<td>"),
                            rows => self.put(format_args!("<td rowspan=\"{rows}\">")),
                        }
                        self.cell(cell);
                        self.out.push_str("</td>");
                    }
                }
                self.out.push_str("</tr></tbody></table>\n");
            }
        }
    }

    fn cell(&mut self, cell: &Cell) {
        if cell.linked { self.link(&cell.text, &cell.text) } else { self.text(&cell.text) }
    }

    pub fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(arguments);
    }
}

/// Returns the label of an infobox key: `native_name` gives `Native Name`.
fn label(key: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    key.split('_').map(word).collect::<Vec<_>>().join(" ")
}
