import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { previewDocument } from '#app/resolutions.ts'
import { findFindings } from '#domain/drafting/checks/find-findings.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { readText } from '#domain/drafting/read/read-text.ts'

const corpus = fileURLToPath(new URL('../../../../../../shared/corpus/resolutions/', import.meta.url))
const isThere = existsSync(corpus)
const name = isThere ? 'what the checks find in real texts' : 'real texts (skipped: ../shared/corpus is not there)'

/** Number of the clause (`–` outside the operative part), what is found, and the words. */
function found(file: string): readonly string[] {
  const document = previewDocument(readText(readFileSync(`${corpus}${file}`, 'utf8')))
  const numbers = numberDocument(document.body, document.style, document.language)
  return findFindings(document, null).map(
    ({ clauseId, message, words }) => `${numbers.get(clauseId ?? '')?.number ?? '–'} ${message.code} ${words.trim()}`,
  )
}

describe.skipIf(!isThere)(name, () => {
  it('Dushanbe 2022: each place judged by a person, nothing else', () => {
    const judged: readonly (readonly [place: string, why: string])[] = [
      [
        '– body-capitals стран Ближнего',
        'the title alone has «Ближнего зарубежья»; the text has «ближнего» throughout',
      ],
      ['– hyphen-spaced -', '«2023 года - Годом»: a hyphen for the dash that clause 8 has in the same words'],
      ['6 hyphen-range 1-2', '«1-2 ноября»: between numbers stands a dash'],
      ['9 dash-other —', '«2023 года — Годом педагога»: a longer dash than in clause 8'],
      ['11.1 year-stop 2023 г', '«18 января 2023 г;»: the full stop of the abbreviation is lost'],
      ['11.1 hyphen-spaced -', '«с 5 июля - 23 августа»: a hyphen for a dash'],
      ['11.1 year-word 2023 г.', '«23 августа 2023 г.» beside «2 февраля 2023 года» in the same clause'],
      ['14 body-capitals Русского Мира', 'the preamble has «Русского мира»'],
      ['21 yo молодёжной', '«молодежной» in the preamble, in clause 10 and in this clause itself'],
      ['22 body-quotes-missing Россотрудничества', '«Россотрудничество» stands in quotes in clause 20'],
      ['22 space-abbreviation г.Душанбе', 'no space after «г.»'],
      ['22 hyphen-range 17-18', '«17-18 декабря»: between numbers stands a dash'],
    ]
    expect(found('dushanbe-2022-resolution.ru.txt')).toEqual(judged.map(([place]) => place))
  })

  it.each([
    ['en01b_unga_73-8_cuba_embargo_clean.txt', []],
    ['en05_unga_80-12_milex_reporting.md', []],
    ['en10_unga_80-45_npt_followup.md', ['4 hyphen-half-spaced -']],
    ['en11_unga_80-55_youth_disarmament.md', ['– hyphen-half-spaced -']],
    ['rst06_ras_presidium_230_2007.txt', []],
    ['rst15_finno_ugric_congress_ocr.txt', ['5 ending-other среды']],
  ])('%s: only what is truly there', (file, places) => {
    expect(found(file)).toEqual(places)
  })
})
