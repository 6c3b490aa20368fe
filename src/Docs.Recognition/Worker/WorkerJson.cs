using System.Text.Json.Serialization;
using Docs.Recognition.Pages;

namespace Docs.Recognition.Worker;

/// <summary>Source-generated: the child must start fast.</summary>
[JsonSerializable(typeof(PageJob))]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(PageArtifact))]
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
internal sealed partial class WorkerJson : JsonSerializerContext;
