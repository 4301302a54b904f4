// Counts the open sockets of each device and of each address. The address counts too because anybody can make up a cookie.

/** Tabs of one browser, with some to spare for those that are just closing. */
const BY_DEVICE = 30
/** Twice the phones that one network has been seen to bring; each costs 30 KiB. */
const BY_ADDRESS = 20_000

interface Closing {
  once(event: 'close', then: () => void): unknown
}

export interface OpenSockets {
  /** Counts a socket until it closes. False, and not counted, where there are too many. */
  open(device: string | null, address: string, socket: Closing): boolean
}

export function openSockets(): OpenSockets {
  const counts = new Map<string, number>()
  return {
    open(device, address, socket) {
      const own = device === null ? null : `d ${device} ${address}`
      const shared = `a ${address}`
      if ((own !== null && countOf(own) >= BY_DEVICE) || countOf(shared) >= BY_ADDRESS) return false
      const keys = own === null ? [shared] : [own, shared]
      for (const key of keys) counts.set(key, countOf(key) + 1)
      socket.once('close', () => keys.forEach(leave))
      return true
    },
  }

  function countOf(key: string): number {
    return counts.get(key) ?? 0
  }

  function leave(key: string): void {
    const left = countOf(key) - 1
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }
}
