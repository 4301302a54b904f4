import './parts/setup.ts'
import { begin } from '../common/page/begin.ts'

void begin('yi-setup')
