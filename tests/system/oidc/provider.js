// A real OpenID provider on this machine, for tests: `node provider.js MODULE` prints its address, then does what each line
// on stdin says (JSON) and answers with a line. One realm per test, so that what one test turns round leaves the others alone.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const { default: Provider } = await import(process.argv[2]);

const PASSWORD = 'een lang wachtwoord';
const OTP = '123456';
const SUBJECTS = { jan: 'a1b2', els: 'c3d4', leider: 'e5f6' };
const NAMES = Object.fromEntries(Object.entries(SUBJECTS).map(([name, sub]) => [sub, name]));
const NATIVE = {
  token_endpoint_auth_method: 'none', application_type: 'native', grant_types: ['authorization_code'],
  response_types: ['code'], redirect_uris: ['http://127.0.0.1/', 'http://localhost/'],
};

const realms = new Map();
const clock = Date.now;
let ahead = 0;
Date.now = () => clock() + ahead * 1000;

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

// A provider shows more keys than the one that signs for us.
const OTHERS = [
  { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'EdDSA' },
];

function makeProvider(realm) {
  const { issuer, keys, options } = realm;
  return new Provider(issuer, {
    clients: [{ client_id: 'keukentafel', ...NATIVE }, { client_id: 'vergunningen', ...NATIVE }],
    jwks: { keys: [...OTHERS, ...keys] },
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true, methods: ['S256'] },
    features: { devInteractions: { enabled: false } },
    scopes: ['openid', 'profile', 'groepen'],
    acrValues: options.acr ?? [],
    // A provider gives what a scope asks at its userinfo; only when told otherwise also in the ID token.
    conformIdTokenClaims: options.conform ?? true,
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'preferred_username'], groepen: ['groups'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: (use) => ({
        sub: (use === 'userinfo' && options.pose) || sub, name: NAMES[sub], preferred_username: NAMES[sub],
        groups: options.groups ?? [],
      }),
    }),
    interactions: { url: (_ctx, found) => `${realm.path}/interaction/${found.uid}` },
    ttl: { Session: 86_400, Interaction: 86_400, Grant: 86_400, AccessToken: 60, IdToken: 300, AuthorizationCode: 60 },
  });
}

const FORMS = {
  login: '<input name="login"><input type="password" name="password"><input name="otp">',
  consent: '',
};

async function interact({ provider, options }, req, res) {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (req.method === 'GET') {
    const wanted = params.acr_values ?? '';
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.end(`<!doctype html><title>${prompt.name}</title><form method="post" data-wanted="${wanted}">`
      + `${FORMS[prompt.name]}<button>Verder</button></form>`);
    return;
  }
  let body = '';
  for await (const part of req) body += part;
  const form = new URLSearchParams(body);
  const finish = (result, more = false) =>
    provider.interactionFinished(req, res, result, { mergeWithLastSubmission: more });
  if (prompt.name === 'login') {
    const sub = SUBJECTS[form.get('login')];
    if (!sub || form.get('password') !== PASSWORD) return finish({ error: 'access_denied' });
    const strong = form.get('otp') === OTP;
    const acr = strong ? options.acr?.[0] : undefined;
    return finish({ login: { accountId: sub, remember: false, amr: strong ? ['pwd', 'otp', 'mfa'] : ['pwd'], acr } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return finish({ consent: { grantId: await grant.save() } }, true);
}

const server = createServer((req, res) => {
  const name = req.url.split('/')[1];
  const realm = realms.get(name);
  if (!realm) {
    res.statusCode = 404;
    res.end();
  } else if (req.url.startsWith(`${realm.path}/interaction/`)) {
    interact(realm, req, res).catch((problem) => {
      console.error(problem);
      res.statusCode = 500;
      res.end();
    });
  } else if (realm.options.lie && req.url.endsWith('/.well-known/openid-configuration')) {
    const at = realm.issuer;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({
      issuer: realm.options.lie, authorization_endpoint: `${at}/auth`, token_endpoint: `${at}/token`, jwks_uri: `${at}/jwks`,
    }));
  } else {
    req.originalUrl = req.url;
    req.url = req.url.slice(realm.path.length) || '/';
    realm.serve(req, res);
  }
});

function put(name, options, keys) {
  const path = `/${name}`;
  const realm = { path, issuer: `http://127.0.0.1:${server.address().port}${path}`, options, keys };
  realm.provider = makeProvider(realm);
  realm.serve = realm.provider.callback();
  realms.set(name, realm);
  return realm.issuer;
}

const listen = (port) => new Promise((done) => { server.listen(port, '127.0.0.1', done); });
let port = 0;

const ACTS = {
  // A realm with its own key; the same name again: with other options, and with the keys it had.
  realm: ({ name, options = {} }) => put(name, options, realms.get(name)?.keys ?? [newKey()]),
  // Sign with a new key; the old one is shown a while longer, or not.
  rotate: ({ name, both }) => {
    const { options, keys } = realms.get(name);
    return put(name, options, both ? [newKey(), ...keys] : [newKey()]);
  },
  // Stand in for another address: the same keys under another name of issuer.
  twin: ({ name, of }) => put(name, realms.get(of).options, realms.get(of).keys),
  clock: ({ seconds }) => { ahead = seconds; },
  away: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  back: () => listen(port),
};

await listen(0);
port = server.address().port;
console.log(`http://127.0.0.1:${port}`);
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify({ said: await ACTS[asked.do](asked) ?? null }));
}
process.exit(0);
