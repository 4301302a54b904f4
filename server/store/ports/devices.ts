// The devices on which an account has been signed in.

export interface DeviceRecords {
  /**
   * Whether the account has been signed in on this device, and the device is not forgotten at `at`. If it would be known for
   * more than `longest` milliseconds, it is known for `longest` from now.
   */
  knowsDevice(staff: string, device: string, at: number, longest?: number): Promise<boolean>
  /** Whether any device is known on which the account has been signed in. */
  isKnownSomewhere(staff: string): Promise<boolean>
  /** Remembers a device. If an account has more than `most`, those that expire first are forgotten. Rejects if there is no such account. */
  knowDevice(staff: string, device: string, expiresAt: number, most: number): Promise<void>
  forgetDevice(staff: string, device: string): Promise<void>
}
