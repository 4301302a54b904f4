import '../common/lit-nonce.ts'
import './parts/screen.ts'
