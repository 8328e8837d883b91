"""The peers of hustings that are written in Python; see ../compare.sh.

    python3 peers.py PEER PATH [PROCESSES]
"""

import json
import os
import re
import sys
from multiprocessing import Pool

# --- plain documents -------------------------------------------------------------------------------

TITLE = re.compile(r"^=\s*([^=].*?)\s*=$", re.M)
FIELD = re.compile(r"^- ([^:\n]+): (.*)$", re.M)
TABLE = re.compile(r"(?:^\|.*\|[ \t]*\n?)+", re.M)
HEADING = re.compile(r"^==", re.M)
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = re.compile(
    rf"\b(?:\d{{1,2}} {MONTH} \d{{4}}|{MONTH} \d{{1,2}}, \d{{4}}|{MONTH} \d{{4}}|{MONTH} \d{{1,2}}"
    r"|\d{4}-\d{2}-\d{2}|(?:1[5-9]|20)\d\ds|(?:1[5-9]|20)\d\d)\b"
)


def infobox_and_tables(text):
    title = TITLE.search(text)
    head = HEADING.search(text)
    infobox = dict(FIELD.findall(text, 0, head.start() if head else len(text)))
    tables = [
        [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in table.splitlines()]
        for table in TABLE.findall(text)
    ]
    return {"title": title and title[1], "infobox": infobox, "tables": tables}


def stretch(path, part, parts):
    """Return the lines that begin in one of `parts` parts of a file."""
    size = os.path.getsize(path)
    begin, end = size * part // parts, size * (part + 1) // parts
    with open(path, "rb") as file:
        if begin:
            file.seek(begin - 1)
            file.readline()
        while file.tell() < end:
            yield file.readline()


def plain_part(arguments):
    return "\n".join(
        json.dumps(infobox_and_tables(json.loads(line)["text"]), ensure_ascii=False)
        for line in stretch(*arguments)
    )


def plain(path, processes=1):
    parts = [(path, part, processes) for part in range(processes)]
    if processes == 1:
        print(plain_part(parts[0]))
        return
    with Pool(processes) as pool:
        for part in pool.imap(plain_part, parts):
            print(part)


# --- dates -----------------------------------------------------------------------------------------


def texts(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]


def dates(path):
    print(sum(len(DATE.findall(text)) for text in texts(path)), "dates")


def dateparser(path):
    from dateparser.search import search_dates

    found = (search_dates(text, languages=["en"]) or [] for text in texts(path))
    print(sum(map(len, found)), "dates")


# --- wikitext --------------------------------------------------------------------------------------


def wikitextparser(path):
    import wikitextparser

    for text in texts(path):
        page = wikitextparser.parse(text)
        boxes = [
            {argument.name.strip(): argument.value.strip() for argument in template.arguments}
            for template in page.templates
            if template.name.startswith("Infobox")
        ]
        print(json.dumps({"boxes": boxes, "tables": [table.data() for table in page.tables]}))


def boxes_of(text):
    import mwparserfromhell

    page = mwparserfromhell.parse(text)
    tables = page.filter_tags(matches=lambda tag: tag.tag == "table")
    return {
        "boxes": [
            {str(parameter.name).strip(): str(parameter.value).strip() for parameter in template.params}
            for template in page.filter_templates()
            if template.name.startswith("Infobox")
        ],
        "tables": [str(table.contents) for table in tables],
    }


def mwparserfromhell(path):
    for text in texts(path):
        print(json.dumps(boxes_of(text)))


# --- dumps -----------------------------------------------------------------------------------------


def pages(path):
    from lxml import etree

    space = "{http://www.mediawiki.org/xml/export-0.11/}"
    for _, page in etree.iterparse(path, tag=space + "page", huge_tree=True):
        yield page.findtext(f"{space}revision/{space}text") or ""
        page.clear(keep_tail=True)
        while page.getprevious() is not None:
            del page.getparent()[0]


def lxml(path):
    print(sum(1 for _ in pages(path)), "pages")


def parties(path):
    for text in pages(path):
        if "{{Infobox political party" in text:
            print(json.dumps(boxes_of(text)))


PEERS = {
    peer.__name__: peer
    for peer in (plain, dates, dateparser, wikitextparser, mwparserfromhell, lxml, parties)
}

if __name__ == "__main__":
    name, path, *number = sys.argv[1:]
    PEERS[name](path, *map(int, number))
