using Docs.Hosting;

// Drains the outboxes of the store that DOCS_DATA names, into its index and to those who must be told; any number may run.
return await WorkerProcess.RunAsync("docs-indexer", (loops, stop) => Task.WhenAll(loops.IndexAsync(stop), loops.NotifyAsync(stop)));
