// The types make a day read-only, except for the owner of a draft.

import { expectTypeOf, test } from 'vitest'
import type { Draft } from '../../../../shared/day/draft/draft.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'

type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The fields of a value, at any depth, that can be written to. */
type WritableIn<T> =
  T extends ReadonlyMap<unknown, infer Item>
    ? T extends Map<unknown, unknown>
      ? 'a map'
      : WritableIn<Item>
    : T extends readonly (infer Item)[]
      ? T extends unknown[]
        ? 'a list'
        : WritableIn<Item>
      : T extends object
        ? { [K in keyof T]-?: WritableField<T, K> | WritableIn<T[K]> }[keyof T]
        : never
type WritableField<T, K extends keyof T> =
  IsSame<{ [Q in K]: T[K] }, { -readonly [Q in K]: T[K] }> extends true
    ? IsSame<Pick<T, K>, { -readonly [Q in keyof Pick<T, K>]: T[Q] }> extends true
      ? K
      : never
    : never

test('no part of a day can be written to', () => {
  expectTypeOf<WritableIn<Day>>().toBeNever()
})

test('a draft is a day, and a day is not a draft', () => {
  expectTypeOf<Draft>().toExtend<Day>()
  expectTypeOf<WritableIn<Pick<Draft, 'version'>>>().toEqualTypeOf<'version'>()
})
