using Docs.Cli.Commands;

namespace Docs.Cli.Tests;

public sealed class OutputNamesTests
{
    [Fact]
    public void Equal_base_names_are_counted_on() =>
        OutputNames.For(["/a/scan.pdf", "/b/scan.tif", "/c/scan.jpg"], "/out").ShouldBe(["scan", "scan-2", "scan-3"]);

    [Fact]
    public void An_input_in_the_output_folder_is_never_overwritten() =>
        OutputNames.For(["/out/scan.pdf"], "/out").ShouldBe(["scan-2"]);

    [Fact]
    public void A_name_made_by_counting_does_not_meet_a_given_one() =>
        OutputNames.For(["/a/scan.pdf", "/b/scan.pdf", "/b/scan-2.pdf"], "/out").ShouldBeUnique();

    [Fact]
    public void Names_keep_their_marks_and_spaces() =>
        OutputNames.For(["/a/Giấy phép 45.v2.pdf"], "/out").ShouldBe(["Giấy phép 45.v2"]);
}
