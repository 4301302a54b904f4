// The interface that the parts of a site's form get: the site as typed, and functions to draw and change its fields.

import type { TemplateResult } from 'lit'
import type { Group, Site } from '../../../shared/day/nouns/site.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'

export interface FormState {
  readonly site: Site
  readonly faults: readonly FieldError[]
  /** The groups that other sites already have. */
  readonly groups: readonly Group[]
  /** The field of a path; `name`: the key of its label, where that is not the path. */
  field(path: string, name?: string): TemplateResult
  /** The fields of a text, one for each language of the site. */
  texts(path: string, name?: string): TemplateResult[]
  /** What is wrong at a path, in words; empty: nothing. */
  said(path: string): string
  /** The fault of a whole list. */
  fault(path: string): unknown
  /** The effect of a whole list. */
  effect(path: string): unknown
  put(path: string, value: unknown): void
  change(site: Site): void
  /** Changes the site as it is typed when this runs: use it after an `await`. */
  changeThen(made: (now: Site) => Site): void
}

/** Whether there is a fault at one of these paths or below it. */
export function isWrongAt(faults: readonly FieldError[], paths: readonly string[]): boolean {
  return faults.some(({ path }) => paths.some((one) => path === one || path.startsWith(`${one}.`)))
}
