using System.ComponentModel;
using Docs.Storage.Tests.Servers;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Docs.Storage.Tests.Contracts;

/// <summary>A fact of a contract suite: whether it can run here is for the adapter's class to say (<see cref="NeedsServerAttribute"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Docs.Storage.Tests.Contracts.ContractFactDiscoverer", "Docs.Storage.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <inheritdoc cref="ContractFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Docs.Storage.Tests.Contracts.ContractTheoryDiscoverer", "Docs.Storage.Tests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SkippedContract.Skips(testMethod)
            ? new SkippedContract(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class ContractTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SkippedContract.Skips(testMethod)
            ? [new SkippedContract(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

public sealed class SkippedContract : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the test runner, which makes it from its serialised form.")]
    public SkippedContract()
    {
    }

    public SkippedContract(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    internal static bool Skips(ITestMethod method) => ReasonOf(method) is not null;

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => ReasonOf(TestMethod);

    private static string? ReasonOf(ITestMethod method)
    {
        var needs = method.TestClass.Class;
        return needs.GetCustomAttributes(typeof(NeedsServerAttribute)).Any() ? NeedsServerAttribute.SkipReason
            : needs.GetCustomAttributes(typeof(NeedsCephAttribute)).Any() ? NeedsCephAttribute.SkipReason
            : null;
    }
}
