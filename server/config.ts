// The settings, read from the environment. A wrong one stops the start with one line that names it.

import * as v from 'valibot'
import { SHORTEST_SECRET } from './access/keys.ts'
import { isPasscode } from './access/passcode.ts'
import { logLevels } from './log.ts'
import { LOG_DAYS } from './retention/retention.ts'
import { BACKUPS } from './store/backup/backups.ts'

/** A setting with an invalid value. Its message is the one line to print. */
export class WrongSetting extends Error {}

/** Every variable that the server reads, with its default as a person would write it. README.md explains each. */
export const Variables = v.object({
  HOST: v.optional(v.string(), '0.0.0.0'),
  PORT: v.optional(whole(0, 65_535, 'a port'), '3000'),
  YIMI_DATA: v.optional(v.string(), './data'),
  // the address contains a password, and the next two are secrets: no error message may repeat them
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.check(isDatabase, 'not an address as in postgres://host:5432/yimi')),
  ),
  YIMI_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(SHORTEST_SECRET, `too short; use at least ${SHORTEST_SECRET} characters`)),
  ),
  YIMI_OWNER_PASSCODE: v.optional(
    v.pipe(v.string(), v.check(isPasscode, 'too short; use at least 6 digits or 8 characters')),
  ),
  YIMI_PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isWeb, ({ input }) => `"${input}" is not an http or https address`),
      // the pages stand at the root of their host, and a QR code is no place for a password
      v.check(isOrigin, 'use only the scheme, host and port, as in https://yimi.example'),
      v.transform((text) => new URL(text).origin),
    ),
  ),
  // a client can add any number of hops to the header, so only a fixed number of them is trusted
  YIMI_TRUST_PROXY: v.optional(whole(0, 9, 'a number of proxies'), '0'),
  YIMI_REACH_PRIVATE: v.optional(
    v.picklist(['yes', 'no'], ({ input }) => `"${input}" is neither yes nor no`),
    'no',
  ),
  YIMI_BACKUPS: v.optional(whole(0, 9999, 'a number of backups'), String(BACKUPS)),
  // command ids are checked for today and yesterday, so both logs are needed
  YIMI_LOG_DAYS: v.optional(whole(2, 99_999, 'a number of days'), String(LOG_DAYS)),
  LOG_LEVEL: v.optional(
    v.picklist(logLevels, ({ input }) => `"${input}" is not a level; use one of ${logLevels.join(', ')}`),
    'info',
  ),
})

const Environment = v.pipe(
  Variables,
  v.forward(
    // every node must sign passes and tokens with the same secret, and a data folder belongs to one machine
    v.partialCheck(
      [['DATABASE_URL'], ['YIMI_SECRET']],
      (env) => env.DATABASE_URL === undefined || env.YIMI_SECRET !== undefined,
      'needed with DATABASE_URL, the same for every node',
    ),
    ['YIMI_SECRET'],
  ),
  v.transform((env) => ({
    host: env.HOST,
    port: env.PORT,
    /** Folder of the embedded store. */
    data: env.YIMI_DATA,
    /** The address of the PostgreSQL that nodes share; null: the embedded store is used. */
    database: env.DATABASE_URL ?? null,
    /** Null: it is made once and kept in the data folder. */
    secret: env.YIMI_SECRET ?? null,
    /** Null: the machine's own address on its network is used. */
    publicUrl: env.YIMI_PUBLIC_URL ?? null,
    /** Null: it is made on the first start, and printed once. */
    ownerPasscode: env.YIMI_OWNER_PASSCODE ?? null,
    logLevel: env.LOG_LEVEL,
    /** How many days a day's log is kept. */
    logDays: env.YIMI_LOG_DAYS,
    /** How many of our own proxies stand in front. The caller's address is taken from them. */
    proxies: env.YIMI_TRUST_PROXY,
    /** Whether webhooks may lead to addresses of the local network, and without https. */
    reachesPrivate: env.YIMI_REACH_PRIVATE === 'yes',
    /** How many hourly backups of the embedded store are kept; 0: none are made. */
    backups: env.YIMI_BACKUPS,
  })),
  v.readonly(),
)

export type Settings = v.InferOutput<typeof Environment>

/** The settings of this environment; an empty variable counts as unset. Throws `WrongSetting`. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, text]) => text))
  const parsed = v.safeParse(Environment, set)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new WrongSetting(`${v.getDotPath(issue)}: ${issue.message}`)
}

/** Only digits are allowed: Number would read a blank as 0, and accept 0x10 and 1e3. */
function whole(least: number, most: number, what: string) {
  const isWhole = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
  return v.pipe(
    v.string(),
    v.check(isWhole, ({ input }) => `"${input}" is not ${what}; use a whole number from ${least} to ${most}`),
    v.transform(Number),
  )
}

function isDatabase(text: string): boolean {
  return /^postgres(?:ql)?:\/\/./.test(text) && URL.canParse(text)
}

function isWeb(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.href === `${url.origin}/`
}
