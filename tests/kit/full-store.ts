// A store on a full disk, or one that loses its answers. It affects every method that writes, not the log alone.

import type { Store } from '../../server/store/ports/store.ts'

/** Every method that writes. Those that are not named here only read. */
const WRITES: readonly (keyof Store)[] = [
  'append',
  'check',
  'addSite',
  'saveSite',
  'addStaff',
  'removeStaff',
  'dismissStaff',
  'changeStaff',
  'addSession',
  'touchSession',
  'removeSession',
  'knowDevice',
  'forgetDevice',
  'putTries',
  'takeBackTry',
  'forgetTries',
  'addEnrolment',
  'useEnrolment',
  'addPairing',
  'pair',
  'changeScreen',
  'seeScreen',
  'removeScreen',
  'addClaim',
  'moveClaim',
  'refuseOthers',
  'turnKey',
  'raiseEpoch',
  'putPerson',
  'erase',
  'forgetLog',
  'keepTally',
  'keepSlipLots',
  'takeIn',
  'sweep',
  'settleTimes',
]

export interface FullStore extends Store {
  /** How writes behave: they succeed, are refused as a whole, or succeed and lose the answer. */
  fault: 'none' | 'refuse' | 'lose-answer'
}

export function fullStore(store: Store): FullStore {
  const full = { ...store, fault: 'none' } as FullStore
  for (const name of WRITES) {
    const write = store[name] as (...args: unknown[]) => Promise<unknown>
    const faulty = async (...args: unknown[]) => {
      if (full.fault === 'refuse') throw new Error('the disk is full')
      const answer = await write(...args)
      if (full.fault === 'lose-answer') throw new Error('the connection was lost')
      return answer
    }
    Object.assign(full, { [name]: faulty })
  }
  return full
}
