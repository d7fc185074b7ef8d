import { isContractProcedure } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type Contract } from '#api/contract.ts'
import { carrierNames, setUp, type Bench } from './carriers.ts'
import type { Cases } from './cases.ts'
import { agendaCases } from './cases/agenda.ts'
import { agendaImportCases } from './cases/agenda-import.ts'
import { checksCases } from './cases/checks.ts'
import { draftingCases } from './cases/drafting.ts'
import { filesCases } from './cases/files.ts'
import { letterCases } from './cases/letters.ts'
import { letterheadCases } from './cases/letterheads.ts'
import { listImportCases } from './cases/list-import.ts'
import { openingCases } from './cases/opening.ts'
import { participantCases } from './cases/participants.ts'
import { participantListCases } from './cases/participant-lists.ts'
import { phraseCases } from './cases/phrases.ts'
import { planCases } from './cases/plan.ts'
import { programmeCases } from './cases/programmes.ts'
import { revisionCases } from './cases/revisions.ts'
import { templateCases } from './cases/templates.ts'

const everyProcedure = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([verb, procedure]) =>
    isContractProcedure(procedure) ? [`${feature}.${verb}`] : [],
  ),
)

/** A procedure without a case does not compile. */
const cases: Cases<keyof Contract> = {
  ...filesCases,
  ...agendaCases,
  ...agendaImportCases,
  ...checksCases,
  ...draftingCases,
  ...letterheadCases,
  ...listImportCases,
  ...letterCases,
  ...openingCases,
  ...participantCases,
  ...participantListCases,
  ...phraseCases,
  ...planCases,
  ...programmeCases,
  ...revisionCases,
  ...templateCases,
}

it('every procedure of the contract has a case', () => {
  expect(everyProcedure.length).toBeGreaterThan(30)
  expect(Object.keys(cases).toSorted()).toEqual(everyProcedure.toSorted())
})

describe.each(carrierNames)('every procedure over the carrier: %s', (carrier) => {
  let bench: Bench
  beforeEach(async () => {
    bench = await setUp(carrier)
  })
  afterEach(() => bench.close())
  it.each(Object.entries(cases))('%s', (_, run) => run(bench))
})
