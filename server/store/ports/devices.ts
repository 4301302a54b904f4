// The devices on which an account has been signed in.

export interface DeviceRecords {
  /**
   * Whether the account has been signed in on this device, and not too long before `at`. One that would be known for more
   * than `longest` milliseconds is known for so long from now.
   */
  knowsDevice(staff: string, device: string, at: number, longest?: number): Promise<boolean>
  /** Whether there is any device on which the account has been signed in, and that is not forgotten. */
  isKnownSomewhere(staff: string): Promise<boolean>
  /** Remembers it; of more than `most` those that would expire first are forgotten. Rejects when it is of nobody. */
  knowDevice(staff: string, device: string, expiresAt: number, most: number): Promise<void>
  forgetDevice(staff: string, device: string): Promise<void>
}
