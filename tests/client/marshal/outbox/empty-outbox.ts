import { idbOutbox } from '../../../../client/marshal/outbox/idb-outbox.ts'

/** Removes from the browser's own database what tests have left there. */
export async function emptyOutbox(): Promise<void> {
  const store = await idbOutbox()
  for (const site of ['xingfuli', 'old-town'])
    for (const { seq } of await store.all(site)) await store.remove(seq)
}
