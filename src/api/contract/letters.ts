import { z } from 'zod'
import { grammaticalCases } from '#domain/language/countries.ts'
import type { ObliqueCase, OwnForm } from '#domain/people/declension.ts'
import { letterLayouts, type LetterTemplate, type LetterText } from '#domain/people/letters/letter-text.ts'
import { genders } from '#domain/people/person.ts'
import { languageSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const lines = z.string().max(20_000)

export const letterText = z.object({
  layout: z.enum(letterLayouts),
  language: languageSchema,
  addressee: lines,
  title: z.string().max(300),
  text: lines,
  signature: lines,
}) satisfies z.ZodType<LetterText>

const template = z.object({
  id,
  name: z.string().trim().min(1).max(300),
  letter: letterText,
}) satisfies z.ZodType<LetterTemplate>

const words = z.string().max(4_000)
export const ownForm = z.object({
  words: words.min(1),
  nameCase: z.enum(grammaticalCases).exclude(['nominative']) satisfies z.ZodType<ObliqueCase>,
  gender: z.enum(genders).nullable(),
  form: words.trim(),
}) satisfies z.ZodType<OwnForm>

/** The organizer's own letters, and how words are said in them. */
export const lettersContract = {
  letterTemplate: {
    list: oc.input(nothing).output(z.array(template).readonly()),
    put: oc.input(template.extend({ id: id.nullable() })).output(template),
    remove: oc.input(z.object({ id })).output(history),
  },
  ownForm: {
    /** An empty form is said no longer. */
    put: oc.input(z.object({ forms: z.array(ownForm).min(1).max(5_000).readonly() })).output(history),
  },
}
