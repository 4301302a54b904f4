// What the parts of a site's form are given: the site as it is typed, and how a field of it is drawn and changed.

import type { TemplateResult } from 'lit'
import type { Group, Site } from '../../../shared/day/nouns/site.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'

export interface FormState {
  readonly site: Site
  readonly faults: readonly FieldError[]
  /** Those that sites belong to already. */
  readonly groups: readonly Group[]
  /** The field at a path; `name`: under which it has its label, where that is not its path. */
  field(path: string, name?: string): TemplateResult
  /** The fields of a text, one for each language of the site. */
  texts(path: string, name?: string): TemplateResult[]
  /** What is wrong with a whole list. */
  fault(path: string): unknown
  /** What a whole list comes to. */
  effect(path: string): unknown
  put(path: string, value: unknown): void
  change(site: Site): void
  /** Changes the site as it is typed by then: of use after something was waited for. */
  changeThen(made: (now: Site) => Site): void
}

/** Whether something is wrong at one of these paths or below it. */
export function isWrongAt(faults: readonly FieldError[], paths: readonly string[]): boolean {
  return faults.some(({ path }) => paths.some((one) => path === one || path.startsWith(`${one}.`)))
}
