import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** The connection of a process; its transport (--stdio, --node-ipc, --socket=…) is read from the command line. */
export function connect(): Connection {
  return createConnection(ProposedFeatures.all);
}
