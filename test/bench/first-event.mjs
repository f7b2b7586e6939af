// A fresh process that loads one bundle, handles one event and writes the answer: a cold function. Plain
// JavaScript, so that nothing but the bundle takes time.
const [bundleUrl, event] = process.argv.slice(2);
const { handler } = await import(bundleUrl);
const answer = await handler(JSON.parse(event), { awsRequestId: 'bench' });
process.stdout.write(JSON.stringify(answer ?? null), () => process.exit(0));
