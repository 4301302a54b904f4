// Whose desk it is: what a tablet offers depends on the account that is signed in on it.

import type { MarshalView } from '../../shared/day/views/marshal.ts'

type Desk = MarshalView['desks'][number]

/** Whether another account than `me` works at the desk; `me` null: it is not known who is signed in. */
export function isOthers({ open, marshal }: Pick<Desk, 'open' | 'marshal'>, me: string | null): boolean {
  return open && marshal !== null && me !== null && marshal.name !== me
}

/** What the desk shows in the place of Next. It depends on who works or rests there. */
export type Turn =
  | { readonly is: 'closed' | 'next' | 'goes-on' }
  /** Another account's desk: `me` has to take over first. `wasMine`: this tablet has shown the desk as that of `me`. */
  | { readonly is: 'takes-over'; readonly wasMine: boolean }

/** `mineBefore`: whether this tablet has shown the desk as that of `me`. */
export function turnAt(
  desk: Pick<Desk, 'open' | 'marshal' | 'restingSince'>,
  me: string | null,
  mineBefore: boolean,
): Turn {
  if (!desk.open) return { is: 'closed' }
  if (isOthers(desk, me)) return { is: 'takes-over', wasMine: mineBefore && desk.restingSince === null }
  return { is: desk.restingSince === null ? 'next' : 'goes-on' }
}

/** The only desk at which `me` works; null: there is none, or there are several, and it is not known which is meant. */
export function ownDesk(desks: readonly Pick<Desk, 'id' | 'marshal'>[], me: string): string | null {
  const [only, ...others] = desks.filter(({ marshal }) => marshal?.name === me)
  return only && others.length === 0 ? only.id : null
}

/** The queues in which people wait and which no other desk calls: while the desk rests, nobody calls them. */
export function leftAlone(
  { desks, queues }: Pick<MarshalView, 'desks' | 'queues'>,
  id: string,
): MarshalView['queues'] {
  const own = desks.find((desk) => desk.id === id)
  const others = desks.filter((desk) => desk.id !== id && desk.open && desk.restingSince === null)
  return queues.filter(
    (queue) =>
      queue.waiting > 0 &&
      own?.queues.includes(queue.id) &&
      !others.some((desk) => desk.queues.includes(queue.id)),
  )
}
