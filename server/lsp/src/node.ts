import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// The transport (--stdio, --node-ipc, --socket=…) is read from the command line by createConnection.
serve(createConnection(ProposedFeatures.all));
