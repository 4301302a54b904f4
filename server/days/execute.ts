// The one door: this command, as this actor. Every way in, HTTP or socket, comes through here.

import * as v from 'valibot'
import type { Command, CommandContext, Fault, Refusal, TokenOf } from '../../shared/day/commands/command.ts'
import { type AnyCommand, type CommandName, commands, type Result } from '../../shared/day/commands/index.ts'
import type { SiteId } from '../../shared/day/nouns/ids.ts'
import { asMeant, numberTyped } from '../../shared/day/nouns/typed.ts'
import type { ProblemCode } from '../../shared/protocol/problems.ts'
import { type Ask, type Issuer, type KeeperAnswer, type KeeperRefusal, type On, unavailable } from './ask.ts'
import type { Days } from './days.ts'
import { faultsOf } from './faults.ts'

export interface Message {
  readonly site: string
  readonly command: string
  readonly id: string
  readonly input: unknown
}

/** Why not, as every edge tells it. */
export interface No {
  readonly code: ProblemCode
  readonly faults: readonly Fault[]
  /** Milliseconds after which to ask again, where that is known. */
  readonly wait?: number
  /** The state now that is the reason, where the caller may not know it. */
  readonly now?: unknown
}

export type ExecuteReply =
  | {
      readonly ok: true
      readonly version: number
      readonly result: Result<CommandName>
      readonly status: 200 | 201
    }
  | { readonly ok: false; readonly no: No }

/** The questions about actors that this room asks and `access` answers. */
export interface Doorkeeper<Actor> {
  /** In which of the command's roles the actor may give it at this site, or why in none. */
  admit(actor: Actor, site: SiteId, command: AnyCommand): Admitted | 'not-signed-in' | 'not-allowed'
  /** What the actor's pass, or the one in the input, proves at this site. */
  presence(actor: Actor, site: SiteId, pass: string | undefined): CommandContext['presence']
  /** The ticket that a number's token proves; null: it is not that number's at this site. */
  had(site: SiteId, shown: ShownNumber): NonNullable<CommandContext['had']> | null
  /** The secret with which the holder of a ticket just taken, in that epoch, shows that it is theirs. */
  ticketToken(site: SiteId, date: string, number: string, epoch?: number): string
}

/** A number of an earlier day, with its token. */
export interface ShownNumber {
  readonly number: string
  readonly token?: string
}

export interface Admitted {
  /** The right that turns out to be missing once the input is known; left out, or null: none is missing. */
  lacks?(input: { readonly device?: string }): 'not-signed-in' | 'not-allowed' | null
  /** In whose name the command is given on that day, once its input is known. */
  as(input: { readonly number?: string; readonly device?: string }, on: On): Issuer | Refusal
}

export type Execute<Actor> = (actor: Actor, message: Message) => Promise<ExecuteReply>

/** The id of a command: ids come from outside and stand in the log. */
export const CommandId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))

/** What each command's input has to look like; made once, as making a shape costs more than using it. */
const shapes = Object.fromEntries(
  Object.entries(commands).map(([name, { input }]) => [name, recordOf(input)]),
) as Record<keyof typeof commands, v.GenericSchema<unknown, object>>

/**
 * The door to these days. It refuses in the order of the contract. `clockIsRight` hears who opens a day while the
 * machine's clock is not believed: nobody does so without knowing which day it is.
 */
export function executor<Actor>(
  days: Days,
  door: Doorkeeper<Actor>,
  clockIsRight: (by: Actor) => void = () => {},
): Execute<Actor> {
  return async (actor, { site, command: name, id, input }) => {
    if (!days.has(site)) return no('unknown-site')
    const command = commandOf(name)
    if (!command) return no('unknown-command')
    const admitted = door.admit(actor, site, command)
    if (typeof admitted === 'string') return no(admitted)
    const parsed = v.safeParse(
      shapes[command.name as keyof typeof commands],
      asMeant(input, { number: numberTyped }),
    )
    const faults = [
      ...(v.is(CommandId, id) ? [] : [{ path: 'id', rule: 'format' }]),
      ...faultsOf(parsed.issues ?? []),
    ]
    if (faults.length || !parsed.success) return no('invalid', faults)
    const given = parsed.output as { number?: string; device?: string; pass?: string; leftOver?: ShownNumber }
    const lack = admitted.lacks?.(given) ?? null
    if (lack) return no(lack)
    const ask: Ask = {
      command,
      id,
      input: parsed.output,
      presence: door.presence(actor, site, given.pass),
      had: given.leftOver ? door.had(site, given.leftOver) : null,
      as: (on) => admitted.as(given, on),
    }
    let answer = await days.ask(site, ask).catch(() => unavailable)
    if (command.opensDay && isRefusedAs(answer, 'clock-unsure')) {
      clockIsRight(actor)
      answer = await days.ask(site, ask).catch(() => unavailable)
    }
    if (!answer.ok) return refusedAs(answer.refusal)
    const { date, version, result, recorded } = answer
    return {
      ok: true,
      version,
      result: sent(command, result, (...ticket) => door.ticketToken(site, date, ...ticket)),
      status: recorded ? (command.status ?? 200) : 200,
    }
  }
}

function isRefusedAs(answer: KeeperAnswer, code: ProblemCode): boolean {
  return !answer.ok && answer.refusal.refused === code
}

/** An array is an object to valibot, and an empty one would do for a command without fields. */
function recordOf(input: v.GenericSchema<object, object>): v.GenericSchema<unknown, object> {
  return v.pipe(v.custom<object>(isRecord), input)
}

function isRecord(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function commandOf(name: string): AnyCommand | undefined {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined
}

function no(code: ProblemCode, faults: readonly Fault[] = []): ExecuteReply {
  return { ok: false, no: { code, faults } }
}

function refusedAs({ refused: code, ...more }: KeeperRefusal['refusal']): ExecuteReply {
  return { ok: false, no: { code, ...more } }
}

function sent(command: AnyCommand, answer: object, tokenOf: TokenOf): Result<CommandName> {
  // the answer is this command's own; the union hides that
  return (command as Command).sent(answer, tokenOf)
}
