using Docs.Hosting;

// Drains the outbox of the store that DOCS_DATA names into its index; any number may run.
return await WorkerProcess.RunAsync((loops, stop) => loops.IndexAsync(stop));
