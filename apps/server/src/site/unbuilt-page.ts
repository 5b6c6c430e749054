/** What is shown in place of the page where it was not built. */
export const UNBUILT_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Swar Manovigyan</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 36rem; padding: 4rem 1.25rem; font: 1.05rem/1.6 system-ui, sans-serif; }
code { font-family: ui-monospace, Menlo, monospace; }
</style>
</head>
<body>
<h1>Swar Manovigyan</h1>
<p>The server runs, but the page that belongs here has not been built yet. In the folder of the project, run</p>
<pre><code>npm run build:web</code></pre>
<p>and load this address again; <code>npm start</code> does both. Programs find the API <a href="/api">at /api</a>.</p>
</body>
</html>
`;
