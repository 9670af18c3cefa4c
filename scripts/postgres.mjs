import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
	chmodSync,
	chownSync,
	closeSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
	canEnter,
	databaseUser,
	findBinaries,
	SHARED_DIR,
} from "./postgres-binaries.mjs";
import { runningServer, waitUntilDeserted } from "./postgres-lock.mjs";
import { freePort, isAlive, sleep } from "./processes.mjs";
import { makeDir } from "./project.mjs";

const START_ATTEMPTS = 3;
const START_SECONDS = 120; // recovery after a crash may replay much

/**
 * Starts the built-in PostgreSQL on 127.0.0.1, or adopts the one that an ended launcher left running.
 * Answers the owner's address of a database, `stop()`, `keepAlive()` (starts it again when it is killed), and whether it was adopted.
 */
export async function startPostgres({ dataDir, log }) {
	const place = locate(dataDir, log);
	place.password = existsSync(place.dataDir)
		? readPassword(place)
		: initialise(place, log);
	let server = await runningServer(place);
	const adopted = server !== undefined;
	server ??= await launch(place);
	log(
		`PostgreSQL ${adopted ? "was still running" : "started"} on 127.0.0.1:${server.port}`,
	);
	let watch;
	return {
		adopted,
		dataDir: place.dataDir,
		ownerUrl: (database) => ownerUrl(place, server.port, database),
		keepAlive() {
			let busy = false;
			watch = setInterval(async () => {
				if (busy || isAlive(server.pid)) return;
				busy = true;
				log("PostgreSQL ended unexpectedly and is started again");
				server = await launch(place, server.port).catch((error) => {
					log(error.message);
					return server;
				});
				busy = false;
			}, 1000);
			watch.unref();
		},
		async stop() {
			clearInterval(watch);
			await stopServer(place, server);
		},
	};
}

/** Creates the database unless it is there. */
export async function ensureDatabase(url, name) {
	const { default: pg } = await import("pg");
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: 10_000,
	});
	await client.connect();
	try {
		const { rowCount } = await client.query(
			"SELECT 1 FROM pg_database WHERE datname = $1",
			[name],
		);
		if (rowCount === 0)
			await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
	} finally {
		await client.end();
	}
}

/** Which user, which folder, which binaries; and the name that its processes carry. */
function locate(wanted, log) {
	const user = databaseUser(wanted);
	makeDir(dirname(wanted));
	let dataDir = join(
		realpathSync(dirname(wanted)),
		wanted.slice(dirname(wanted).length + 1),
	);
	if (!canEnter(user, dirname(dataDir))) {
		dataDir = join(SHARED_DIR, `data-${hash(dataDir)}`);
		makeDir(SHARED_DIR);
		log(
			`the database lies in ${dataDir}: the user ${user.name}, as whom it runs, cannot reach the project`,
		);
	}
	const uid = process.getuid?.();
	if (
		!user &&
		existsSync(dataDir) &&
		uid !== undefined &&
		statSync(dataDir).uid !== uid
	) {
		throw new Error(
			`${dataDir} belongs to another user. Start as that user, or give another folder by DATA_DIR.`,
		);
	}
	const native = findBinaries(user, log);
	const as = {
		uid: user?.uid,
		gid: user?.gid,
		cwd: "/",
		env: cleanEnvironment(),
	};
	return { user, as, dataDir, native, name: `enclave-${hash(dataDir)}` };
}

const hash = (text) =>
	createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Without the PG* variables of the shell, which the server would obey. */
function cleanEnvironment() {
	const kept = Object.entries(process.env).filter(
		([key]) => !/^(PG|LC_|LANG|TZ$)/.test(key),
	);
	return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

const passwordFile = (place) => `${place.dataDir}.password`;

function readPassword(place) {
	if (existsSync(passwordFile(place)))
		return readFileSync(passwordFile(place), "utf8");
	throw new Error(
		`${place.dataDir} is there, but its password file ${passwordFile(place)} is missing.`,
	);
}

/** Done in a folder of another name and renamed, so that an interrupted start leaves nothing half made. */
function initialise(place, log) {
	log("the database is created");
	const password = randomBytes(24).toString("base64url");
	const draft = `${place.dataDir}.new`;
	const scratch = mkdtempSync(join(place.user ? "/tmp" : tmpdir(), "enclave-"));
	const secret = join(scratch, "password");
	try {
		rmSync(draft, { recursive: true, force: true });
		mkdirSync(draft, { mode: 0o700 });
		writeFileSync(secret, password, { mode: 0o600 });
		if (place.user)
			for (const path of [draft, scratch, secret])
				chownSync(path, place.user.uid, place.user.gid);
		const locale = [
			"--locale-provider=builtin",
			"--builtin-locale=C.UTF-8",
			"--lc-collate=C",
			"--lc-ctype=C.UTF-8",
		];
		const options = [
			"-D",
			draft,
			"-U",
			"postgres",
			"--encoding=UTF8",
			"--auth=scram-sha-256",
			`--pwfile=${secret}`,
		];
		const made = spawnSync(
			join(place.native, "bin", "initdb"),
			[...options, ...locale],
			{ ...place.as, encoding: "utf8" },
		);
		if (made.status !== 0)
			throw new Error(
				`The database could not be created: ${made.stderr || made.error?.message}`,
			);
		writeFileSync(passwordFile(place), password, { mode: 0o600 });
		chmodSync(passwordFile(place), 0o600);
		renameSync(draft, place.dataDir);
		return password;
	} finally {
		rmSync(scratch, { recursive: true, force: true });
		rmSync(draft, { recursive: true, force: true });
	}
}

/** Starts the server; another port when somebody took the free one in between. */
async function launch(place, wantedPort) {
	await waitUntilDeserted(place);
	for (let attempt = 1; ; attempt++) {
		const port = attempt === 1 && wantedPort ? wantedPort : await freePort();
		const child = spawnServer(place, port);
		if (await becomesReady(place, port, child)) return { pid: child.pid, port };
		if (child.exitCode === null && child.signalCode === null)
			child.kill("SIGINT");
		if (attempt === START_ATTEMPTS)
			throw new Error(`PostgreSQL did not start. Its log: ${tail(place)}`);
	}
}

function spawnServer(place, port) {
	const settings = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		cluster_name: place.name,
		max_connections: 100,
		shared_buffers: "128MB",
		timezone: "UTC",
		log_timezone: "UTC",
	};
	const flags = Object.entries(settings).flatMap(([key, value]) => [
		"-c",
		`${key}=${value}`,
	]);
	const logFile = openLog(place);
	const child = spawn(
		join(place.native, "bin", "postgres"),
		["-D", place.dataDir, ...flags],
		{
			...place.as,
			detached: true, // Ctrl-C in the terminal must reach the portal first
			stdio: ["ignore", logFile, logFile],
		},
	);
	closeSync(logFile);
	child.on("error", () => {}); // seen as a server that does not get ready
	child.unref();
	return child;
}

function openLog(place) {
	const path = logPath(place);
	if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000)
		renameSync(path, `${path}.old`);
	return openSync(path, "a", 0o600);
}

const logPath = (place) => join(place.dataDir, "postgres.log");
const tail = (place) =>
	readFileSync(logPath(place), "utf8").trim().split("\n").slice(-8).join("\n");

async function becomesReady(place, port, child) {
	const { default: pg } = await import("pg");
	for (
		const end = Date.now() + START_SECONDS * 1000;
		Date.now() < end;
		await sleep(60)
	) {
		if (
			child.exitCode !== null ||
			child.signalCode !== null ||
			child.pid === undefined
		)
			return false;
		const client = new pg.Client({
			connectionString: ownerUrl(place, port, "postgres"),
			connectionTimeoutMillis: 2000,
		});
		try {
			await client.connect();
			return true;
		} catch {
			// not listening yet, or still recovering
		} finally {
			await client.end().catch(() => {});
		}
	}
	return false;
}

const ownerUrl = (place, port, database) =>
	`postgresql://postgres:${place.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** A fast shutdown: sessions are ended, everything is written. */
async function stopServer(place, server) {
	if (!isAlive(server.pid)) return;
	const stopped = spawn(
		join(place.native, "bin", "pg_ctl"),
		["stop", "-D", place.dataDir, "-m", "fast", "-t", "30"],
		{
			...place.as,
			stdio: "ignore",
			detached: true,
		},
	);
	await new Promise((resolve) =>
		stopped.once("exit", resolve).once("error", resolve),
	);
}
