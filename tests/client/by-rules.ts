// The answer of the rules to a command that a page has sent, and the day after it.

import * as v from 'valibot'
import { newId } from '../../client/common/browser/new-id.ts'
import { isAlready, isRefusal, type RefusalCode } from '../../shared/day/commands/command.ts'
import { type AnyCommand, type CommandName, commands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import type { Played } from '../kit/given.ts'
import { now } from '../kit/mount/site-clock.ts'

type Done = { readonly refused: RefusalCode } | { readonly played: Played; readonly result: object }

/** The command as an actor gives it now. */
export function byRules(
  before: Played,
  { command: name, input }: { readonly command: CommandName; readonly input: object },
  by: By,
): Done {
  const command = commands[name] as unknown as AnyCommand
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  const asked = { id: newId(), by, device: null, presence: 'proven', at: now() } as const
  const { day, outcome, records } = decide(before.day, command, parsed as never, asked)
  if (isRefusal(outcome)) return { refused: outcome.refused }
  const result = isAlready(outcome) ? outcome.already : command.answer(outcome)
  return { played: { day, log: [...before.log, ...records], at: asked.at }, result: result as object }
}
