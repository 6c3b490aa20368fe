using Docs.Cli.Commands;
using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Cli.Tests;

public sealed class FileRecognitionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docs-test-").FullName;

    [Fact]
    public async Task A_mistake_of_ours_on_one_file_refuses_that_file_and_ends_no_batch()
    {
        var answer = await RunAsync(new InvalidOperationException("Sequence contains no elements"));

        answer.ShouldBeOfType<RefusedFile>().Error.ShouldContain("tệp gốc còn nguyên");
    }

    [Fact]
    public async Task A_missing_program_ends_the_batch_for_no_file_could_be_read() =>
        await Should.ThrowAsync<RecognitionUnavailableException>(() => RunAsync(new RecognitionUnavailableException("Thiếu chương trình pdftoppm.")));

    private Task<object> RunAsync(Exception failure)
    {
        var file = Path.Combine(folder, "scan.pdf");
        File.WriteAllText(file, "%PDF-");
        var recognition = new FileRecognition(new Failing(failure), new FieldExtractor(DescriptorSet.Default), TimeProvider.System, new RecognitionOptions());
        return recognition.RunAsync(file, folder, "scan", CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class Failing(Exception failure) : IRecogniser
    {
        public Task<Inspection> InspectAsync(string path, CancellationToken cancellation) => throw failure;

        public Task<Reading> RecogniseAsync(string path, string workDirectory, RecognitionOptions options, IProgress<PageDone>? progress, CancellationToken cancellation) => throw failure;

        public Task<Composition> ComposeAsync(ComposeRequest request, CancellationToken cancellation) => throw failure;
    }
}
