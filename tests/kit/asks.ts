// Commands in the form in which a keeper gets them.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Ask } from '../../server/days/ask.ts'
import { type AnyCommand, commands, innerCommands } from '../../shared/day/commands/index.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import type { Fixed } from '../../shared/day/nouns/fixed.ts'
import { marshal } from './given.ts'

type Named = typeof commands & typeof innerCommands

/** A command by a marshal, unless `by` names another actor. */
export function ask<Name extends keyof Named>(
  name: Name,
  input: Fixed<v.InferInput<Named[Name]['input']>> = {} as never,
  { id = randomUUID(), by = marshal, device = null }: { id?: string; by?: By; device?: string | null } = {},
): Ask {
  const command: AnyCommand = { ...commands, ...innerCommands }[name]
  return {
    command,
    id,
    input: v.parse(command.input as v.GenericSchema<object, object>, input),
    presence: 'proven',
    as: () => ({ by, device }),
  }
}
