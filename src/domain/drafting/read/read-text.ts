import { conferenceStyle } from '../document.ts'
import type { ReadingProposal, ProposedItem } from './proposal.ts'
export function readText(text: string): ReadingProposal {
  const lines = text.split(/\n+/).filter((l) => l.trim())
  const items = lines.slice(1).map((l, i): ProposedItem => ({
    key: `k${i}`,
    part: /^\d+\.|^[–-]/.test(l) ? 'operative' : i === 0 ? 'opening' : /^[А-Я]+:$/.test(l) ? 'formula' : 'preamble',
    role: 'clause',
    level: 0,
    place: 'clause',
    marker: 'numbered',
    runs: [{ text: l.replace(/^(\d+\.|[–-])\s*/, '').replace(/[.;,:]$/, '') }],
    source: [{ start: 0, end: 1 }],
    decisions: [{ reason: 'guess', confidence: 0.5 }],
  }))
  return {
    language: /[а-я]/.test(text) ? 'ru' : 'en',
    kind: 'resolution',
    title: lines[0] ?? '',
    placeAndDate: null,
    adoptedOn: null,
    style: conferenceStyle,
    items,
    notes: [],
  }
}
