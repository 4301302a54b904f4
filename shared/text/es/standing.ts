import type { Words } from '../words.ts'

export const standing: Words['standing'] = {
  testing: {
    standing1: () => 'Mantengan un metro de distancia',
    standing2: () => 'Usen mascarilla',
    standing3: () => 'Tengan listo su código de salud',
    standing4: () => 'Al terminar, salgan por favor',
  },
  vaccination: {
    standing1: () => 'Mantengan un metro de distancia',
    standing2: () => 'Usen mascarilla',
    standing3: () => 'Tengan listo su documento',
    standing4: ({ minutes }) => `Después de la vacuna, quédense ${minutes} minutos en la zona de observación`,
  },
  hall: {
    standing1: () => 'Mantengan un metro de distancia',
    standing2: () => 'Usen mascarilla',
    standing3: () => 'Tengan listos su documento y sus papeles',
    standing4: () => 'Estén atentos a la pantalla y a su teléfono',
  },
}
