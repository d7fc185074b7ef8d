# A resolution of N numbered clauses by python-docx. Prints milliseconds in the process, imports left out.
import json, sys, time

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

source, target = sys.argv[1], sys.argv[2]
clauses = json.load(open(source, encoding="utf-8"))


def number(paragraph, level):
    properties = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", 1)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)
    paragraph._p.get_or_add_pPr().append(properties)


start = time.perf_counter()
document = docx.Document()
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.left_margin, section.right_margin = Mm(30), Mm(10)
section.top_margin = section.bottom_margin = Mm(20)
section.different_first_page_header_footer = True
normal = document.styles["Normal"]
normal.font.name, normal.font.size = "Times New Roman", Pt(14)
style = document.styles.add_style("Clause", WD_STYLE_TYPE.PARAGRAPH)
style.base_style = normal
style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
for title in ("РЕЗОЛЮЦИЯ", "Конференции городов"):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(title).bold = True
for level, lead, text in clauses:
    paragraph = document.add_paragraph(style=style)
    number(paragraph, level)
    paragraph.add_run(lead).bold = True
    paragraph.add_run(text)
document.save(target)
print((time.perf_counter() - start) * 1000)
