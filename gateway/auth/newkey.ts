import { randomBytes } from 'node:crypto';
import { hashOfKey, KEY_PREFIX } from './apikeys.ts';
import { ROLES } from './identity.ts';

/** `npm run key -- <name> <role> [learner]`: a new API key, and the entry of API_KEYS_FILE that lets it in. */
const [name, role, learner] = process.argv.slice(2);

if (!name || !/^[\w.-]{1,64}$/.test(name) || !ROLES.some((known) => known === role)) {
  process.stderr.write(`Say a name (letters, digits, dots, dashes) and a role (${ROLES.join(', ')}), as in: npm run key -- reports manager\n`);
  process.exit(1);
}

const key = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
process.stdout.write(`The key, shown once: ${key}\nIts entry for API_KEYS_FILE, a JSON list of such entries:\n${JSON.stringify({ name, role, sha256: hashOfKey(key), ...(learner ? { learner } : {}) })}\n`);
