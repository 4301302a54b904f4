import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const seats: Words['seats'] = {
  seated: ({ seated, seats }) => `En observación ${seated} / ${seats}`,
  waiting: ({ people }) => `${people} ${plural(people, 'persona espera', 'personas esperan')} un asiento`,
  nobody: 'Nadie está en observación',
  left: ({ minutes }) => `quedan ${minutes} min`,
  over: 'Ya es la hora',
  nodNow: 'Ya es la hora: véalos y, si están bien, déjelos ir',
  more: ({ count }) => `${count} más`,
  letGo: 'Puede irse',
  early: 'Terminar antes',
  earlySure: ({ number }) => `Aún no es la hora: terminar ${number} de todos modos`,
  longer: ({ minutes }) => `${minutes} min más`,
  unwell: 'Se siente mal',
  unwellSure: ({ number }) => `${number} se siente mal: avisar a todos`,
  seat: 'Sentar ahora',
  full: ({ minutes }) => `Todos los asientos están ocupados. El próximo queda libre en unos ${minutes} min`,
  fullSoon: 'Todos los asientos están ocupados. Uno puede quedar libre en cualquier momento',
  anyway: 'Llamar de todos modos',
  wait: 'Esperar un asiento',
}
