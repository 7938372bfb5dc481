// Runs in a thread of its own: moving the write-ahead log into the file of the database takes long after a big reading, and
// nothing else in the process should wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import Libsql from 'libsql';

const database = new Libsql(workerData.file);

parentPort.on('message', (wanted) => {
  if (wanted === 'end') {
    database.close();
    parentPort.close();
    return;
  }
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } catch {
    // Somebody else is at it, or the file is gone: there is a next time.
  }
  parentPort.postMessage('done');
});
