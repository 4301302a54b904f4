// How many sockets each has open: a device, or an address where the browser keeps no cookie.

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
      const [key, most] =
        device === null ? [`a ${address}`, BY_ADDRESS] : [`d ${device} ${address}`, BY_DEVICE]
      const count = counts.get(key) ?? 0
      if (count >= most) return false
      counts.set(key, count + 1)
      socket.once('close', () => {
        const left = (counts.get(key) ?? 1) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      })
      return true
    },
  }
}
