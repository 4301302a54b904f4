// Which open ticket a device holds: kept in many small maps, so that one more phone copies one of them.

const MAPS = 256

export type Devices = readonly ReadonlyMap<string, string>[]

export const noDevices: Devices = Array.from({ length: MAPS }, () => new Map())

/** The number that a device holds, or undefined. */
export function heldBy(devices: Devices, device: string): string | undefined {
  return devices[mapOf(device)]?.get(device)
}

/** The devices with this one holding that number, or none where it is null; the ones given stay as they were. */
export function withDevice(devices: Devices, device: string, number: string | null): Devices {
  const index = mapOf(device)
  const map = new Map(devices[index])
  if (number === null) map.delete(device)
  else map.set(device, number)
  const next = devices.slice()
  next[index] = map
  return next
}

/** A device is a hash: its last characters are as good as any. */
function mapOf(device: string): number {
  return (device.charCodeAt(device.length - 1) * 31 + device.charCodeAt(device.length - 2)) % MAPS || 0
}
