using Docs.Hosting;

// Claims recognition jobs of the store that DOCS_DATA names; any number may run.
return await WorkerProcess.RunAsync("docs-upload-worker", (loops, stop) => loops.RecogniseAsync(stop));
