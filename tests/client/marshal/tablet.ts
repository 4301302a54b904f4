// Mounts a part of the tablet alone. Its view is of a day that was played through the rules, and its commands can be
// done on that day.

import { ContextProvider } from '@lit/context'
import type { LitElement, ReactiveElement } from 'lit'
import { onTestFinished } from 'vitest'
import { newId } from '../../../client/common/browser/new-id.ts'
import type { PageSession } from '../../../client/common/http/session.ts'
import { LiveConnection } from '../../../client/common/live/live.ts'
import { CommandGiver, giverContext } from '../../../client/marshal/giver.ts'
import { lineOver } from '../../../client/marshal/outbox/line.ts'
import { Outbox } from '../../../client/marshal/outbox/outbox.ts'
import { memoryOutbox } from '../../../client/marshal/outbox/store.ts'
import { type MarshalView, marshalView } from '../../../shared/day/views/marshal.ts'
import type { Language } from '../../../shared/languages.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { marshal, type Played, play, type Step } from '../../kit/given.ts'
import { type Mounted, mount } from '../../kit/mount/mount.ts'
import { server } from '../../kit/mount/pretend-server.ts'
import { setSiteClock } from '../../kit/mount/site-clock.ts'
import { byRules } from '../by-rules.ts'

/** The account by which `given` plays its steps, and which is signed in on the tablet. */
export const ME = '王芳'
/** Another account, `m2` in the log. */
export const OTHER = '李强'
export const SITE = 'xingfuli'

export interface Settings {
  readonly language?: Language
  readonly address?: string
  /** The account on the tablet, and all accounts by their ids in the log. */
  readonly me?: string
  readonly names?: Readonly<Record<string, string>>
  /** The reports of the site's screens, and the claims. */
  readonly screens?: MarshalView['screens']
  readonly claims?: MarshalView['claims']
}

export interface Tablet<E extends LitElement> {
  readonly part: Mounted<E>
  readonly giver: CommandGiver
  view(): MarshalView
  /** Plays these steps on, and shows the tablet the new day. */
  goesOn(...steps: Step[]): Promise<void>
  /** Does the last command by the rules, or refuses it, and shows the tablet the day after it. */
  does(): Promise<void>
}

export function viewOf(
  { day, at }: Played,
  { screens, claims, names = { m1: ME, m2: OTHER } }: Settings = {},
): MarshalView {
  const roster = { names: new Map(Object.entries(names)), present: [] }
  return { ...marshalView(day, at, screens, claims, null, roster), protocol: PROTOCOL }
}

/** Mounts a part of the tablet on this day; `properties` are made again from each view. */
export async function tablet<E extends LitElement>(
  Class: new () => E,
  before: Played,
  properties: (view: MarshalView) => Partial<E>,
  settings: Settings = {},
): Promise<Tablet<E>> {
  const { me = ME, language, address = `/marshal/${SITE}` } = settings
  let played = before
  let view = viewOf(played, settings)
  // before the page connects and asks for the time
  setSiteClock(played.at)
  const session: PageSession = { name: me, role: 'marshal', sites: [SITE], allSites: false }
  server().http.answers('GET /api/session', { is: session })
  await server().shows('marshal', view)
  const { live, outbox } = connected(me)
  const giver = new CommandGiver(live, outbox)
  const part = await mount(Class, properties(view), {
    at: played.at,
    address,
    ...(language ? { language } : {}),
    inside: (host) => {
      new ContextProvider(host as unknown as ReactiveElement, { context: giverContext, initialValue: giver })
    },
    stir: () => outbox.load(),
  })

  const show = async () => {
    view = viewOf(played, settings)
    await server().shows('marshal', view)
    await part.set(properties(view))
  }
  return {
    part,
    giver,
    view: () => view,
    async goesOn(...steps) {
      played = play(played, ...steps)
      setSiteClock(played.at)
      await show()
    },
    async does() {
      const sent = server().last
      const done = byRules(played, sent, marshal)
      if ('refused' in done) return sent.refused(done.refused)
      played = done.played
      await sent.done(done.result as never)
      await show()
    },
  }
}

/** The live connection of `me`, and the outbox that sends over it. */
function connected(me: string | null) {
  const live = new LiveConnection<MarshalView>(() => ({ view: 'marshal', site: SITE }))
  live.start()
  onTestFinished(() => live.stop())
  const outbox = new Outbox({
    site: SITE,
    line: lineOver(live, SITE),
    store: memoryOutbox(),
    now: Date.now,
    newId,
    giver: () => me,
    alone: (work) => work(),
  })
  // as the page's own connection does
  let wasConnected = false
  live.subscribe(() => {
    const { connected } = live.status
    if (connected && !wasConnected) void outbox.flush()
    wasConnected = connected
  })
  return { live, outbox }
}
