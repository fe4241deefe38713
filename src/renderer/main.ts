import { greeted } from './greeted.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no #page');
await greeted();
const { begin } = await import('./begin.tsx');
await begin(root);
