import type { MessageCode, RuleId } from './finding.ts'

/** Words of the checks in one language; `{name}` stands for a parameter of the message. */
export interface CheckDictionary {
  readonly rules: Readonly<Record<RuleId, string>>
  readonly messages: Readonly<Record<MessageCode, string>>
}
