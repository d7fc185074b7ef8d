import { describe, expect, it } from 'vitest'
import { emptyBody } from '#domain/drafting/clause.ts'
import { conferenceStyle, documentKinds, type DraftDocument } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { checkAkn } from '#tests/support/akn-check.ts'
import {
  at,
  clause,
  conference,
  draft,
  emptyDraft,
  englishBody,
  englishUn,
  list,
  ofRole,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'

async function akn(document: DraftDocument): Promise<string> {
  return new TextDecoder().decode(await formats.writeDocument(document, conference, 'akn', at))
}

const plain = (xml: string) => xml.replaceAll('\u00a0', ' ').replaceAll(/>\s+</g, '><')

describe('Akoma Ntoso', () => {
  it('is well formed, its elements stand where the schema allows them, its ids follow the naming convention', async () => {
    const documents = [
      russianGost,
      englishUn,
      emptyDraft,
      draft(russianBody, { ...conferenceStyle, numbering: '–', subNumbering: '1.1.', preambleDash: true }, 'ru'),
      draft(englishBody, conferenceStyle, 'en', { adoptedOn: null }),
      ...documentKinds.map((kind) => draft(russianBody, conferenceStyle, 'ru', { kind, status: 'adopted' })),
    ]
    for (const document of documents) expect(checkAkn(await akn(document))).toEqual([])
  })

  it('the check sees what is wrong', async () => {
    const xml = await akn(russianGost)
    const broken = (change: (xml: string) => string) => checkAkn(change(xml)).length
    expect(broken((text) => text.replace('eId="para_2"', 'eId="para_1"'))).toBeGreaterThan(0)
    expect(broken((text) => text.replace('href="#para_2"', 'href="#para_99"'))).toBe(1)
    expect(broken((text) => text.replace(/<mainBody>.*<\/mainBody>/s, ''))).toBeGreaterThan(0)
    expect(broken((text) => text.replace('<num>1.</num>', ''))).toBe(0)
    expect(broken((text) => text.replace('</content>', '</content><num>2</num>'))).toBe(1)
    expect(broken((text) => text.replace(' name="enactingFormula"', ''))).toBe(1)
    expect(broken((text) => text.replace('<p>', '<p><b>'))).toBeGreaterThan(0)
  })

  it('a resolution is a statement: title, recitals, formula, paragraphs, conclusions', async () => {
    const xml = plain(await akn(russianGost))
    expect(xml).toContain('<statement name="resolution" contains="originalVersion">')
    expect(xml).toContain('<p><docType>РЕЗОЛЮЦИЯ</docType></p><p><docTitle>III Межрегиональной конференции')
    expect(xml).toContain('<p><docDate date="2025-10-17">17 октября 2025 г.</docDate></p><p>г. Самарканд</p>')
    expect(xml).toContain(
      '<recital eId="recs_1__rec_2" GUID="pre-2"><blockList eId="recs_1__rec_2__list_1"><listIntroduction eId="recs_1__rec_2__list_1__intro">принимая во внимание решения:</listIntroduction>' +
        '<item eId="recs_1__rec_2__list_1__item_а" GUID="pre-2a"><num>а)</num><p>форума № 5 в Бухаре;</p></item>',
    )
    expect(xml).toContain(
      '<formula name="enactingFormula" eId="formula_1" GUID="formula"><p>ПОСТАНОВИЛИ:</p></formula>',
    )
    expect(xml).toContain(
      '<section eId="sec_1" GUID="head-1"><heading eId="sec_1__heading">Учёт воды</heading><paragraph eId="para_1" GUID="op-1"><num>1.</num><content eId="para_1__content"><p>Одобрить доклад',
    )
    expect(xml).toContain(
      '<p><signature eId="signature_1" GUID="sign-1" refersTo="#person_1"><role eId="signature_1__role_1" refersTo="#role_1">Председатель конференции</role>',
    )
  })

  it('lists are nested, and their closing sentence wraps up', async () => {
    const xml = plain(await akn(russianGost))
    expect(xml).toContain('<indent eId="para_2__list_1__point_б__list_1__point_1__list_1__indent_2" GUID="op-2b1b">')
    expect(xml).toContain(
      '<wrapUp eId="para_2__list_1__wrap"><p>и сообщить об этом секретариату не позднее 15 мая 2026 года.</p></wrapUp></list></paragraph>',
    )
    const body = {
      ...emptyBody,
      operative: [
        clause(
          'op-1',
          'Одобрить',
          list('numbered', clause('a', 'отчёт')),
          'и',
          list('dash', clause('b', 'смету')),
          'полностью',
        ),
      ],
    }
    const two = plain(await akn(draft(body, conferenceStyle, 'ru')))
    expect(two).toContain('<list eId="para_1__list_2"><intro eId="para_1__list_2__intro"><p>и')
    expect(two).toContain('<indent eId="para_1__list_2__indent_1" GUID="b"><num>–</num>')
  })

  it('a reference points at the paragraph, one to a clause that is gone says so', async () => {
    const xml = plain(await akn(russianGost))
    expect(xml).toContain('пункта <ref eId="para_5__content__ref_1" href="#para_2">2</ref>')
    expect(xml).toContain('<ref eId="para_5__content__ref_2" href="#para_2__list_1__point_а">2.а</ref>')
    const body = {
      ...emptyBody,
      operative: [clause('op-1', [{ text: 'См. пункт ' }, { text: '7', reference: 'gone' }])],
    }
    expect(plain(await akn(draft(body, conferenceStyle, 'ru')))).toContain('<p>См. пункт [удалён].</p>')
  })

  it('paragraphs without a number, and dashes, are counted', async () => {
    const body = {
      ...emptyBody,
      operative: [ofRole('heading', 'h', 'Раздел'), clause('x', 'Один'), clause('y', 'Два')],
    }
    const xml = plain(await akn(draft(body, { ...conferenceStyle, numbering: '–' }, 'ru')))
    expect(xml.match(/<paragraph eId="[^"]*"/g)).toEqual(['<paragraph eId="para_1"', '<paragraph eId="para_2"'])
  })

  it('identifies work, expression and manifestation', async () => {
    const adopted = await akn({ ...russianGost, status: 'adopted' })
    expect(adopted).toContain('<FRBRuri value="/akn/uz/statement/resolution/2025-10-17/document-1"/>')
    expect(adopted).toContain('<FRBRuri value="/akn/uz/statement/resolution/2025-10-17/document-1/rus@2025-10-17"/>')
    expect(await akn(englishUn)).toContain('document-1/eng@2025-10-20/!main"/>')
    expect(adopted).toContain('<FRBRauthor href="#issuer" as="#author"/>')
    expect(await akn(draft(russianBody, conferenceStyle, 'ru', { kind: 'minutes' }))).toContain('<doc name="minutes"')
  })

  it('markup in a text stays text', async () => {
    const body = { ...emptyBody, operative: [clause('"><x', 'a <b> & "c"\nвторая строка')] }
    const xml = await akn(draft(body, conferenceStyle, 'ru'))
    expect(xml).toContain('GUID="&quot;&gt;&lt;x"')
    expect(xml).toContain('<p>a &lt;b&gt; &amp; &quot;c&quot;<eol/>вторая строка.</p>')
  })
})
