// Whose desk it is: what a tablet offers depends on who is signed in on it.

import type { MarshalView } from '../../shared/day/views/marshal.ts'

type Desk = MarshalView['desks'][number]

/** Whether somebody else than `me` works at the desk; `me` null: it is not known who is signed in. */
export function isOthers({ open, marshal }: Pick<Desk, 'open' | 'marshal'>, me: string | null): boolean {
  return open && marshal !== null && me !== null && marshal.name !== me
}

/** What stands where Next would be: who works at the desk, or rests there, decides who may press Next. */
export type Turn =
  | { readonly is: 'closed' | 'next' | 'goes-on' }
  /** Somebody else's: one takes over first. `wasMine`: `me` worked here when this tablet was looked at before. */
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

/** The one desk at which `me` works; null: there is none, or there are several, and nobody knows which is meant. */
export function ownDesk(desks: readonly Pick<Desk, 'id' | 'marshal'>[], me: string): string | null {
  const [only, ...others] = desks.filter(({ marshal }) => marshal?.name === me)
  return only && others.length === 0 ? only.id : null
}

/** The queues in which people wait and that nobody else calls: a rest of the desk leaves them alone. */
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
