// Which open ticket each device holds. The tickets are kept in many small maps, sixteen to a group, so that one more
// phone copies one map, one group and the list of groups, and no more.

import * as v from 'valibot'

const SIDE = 16

/** A browser's own id: 128 bits, however the browser writes them. Raw bits as letters are 16, a UUID is 36. */
export const Device = v.pipe(v.string(), v.regex(/^[!-~]{16,128}$/, '16 to 128 characters'))

export type Devices = readonly (readonly ReadonlyMap<string, string>[])[]

export const noDevices: Devices = Array.from({ length: SIDE }, () =>
  Array.from({ length: SIDE }, () => new Map()),
)

/** The number that a device holds, or undefined. */
export function heldBy(devices: Devices, device: string): string | undefined {
  const [group, index] = placeOf(device)
  return devices[group]?.[index]?.get(device)
}

/** The devices after this one holds that number, or none where it is null. The given ones do not change. */
export function withDevice(devices: Devices, device: string, number: string | null): Devices {
  const [group, index] = placeOf(device)
  const map = new Map(devices[group]?.[index])
  if (number === null) map.delete(device)
  else map.set(device, number)
  return replaced(devices, group, replaced(devices[group] ?? [], index, map))
}

/** The bucket of a device. Its name is a hash, so any of its characters spread devices evenly; the last two are used. */
function placeOf(device: string): readonly [group: number, index: number] {
  const { length } = device
  return [device.charCodeAt(length - 1) % SIDE || 0, device.charCodeAt(length - 2) % SIDE || 0]
}

function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  const copy = items.slice()
  copy[index] = item
  return copy
}
