using Docs.Recognition.Worker;

namespace Docs.Recognition.Source;

/// <summary>Hands out the pages of one file as image files, each when its turn comes, so that temporary space stays bounded.</summary>
internal interface IPageSource
{
    /// <summary>Fills in where the page's image is and what is known about it.</summary>
    /// <param name="blank">The job with what the caller knows; its image fields are not set yet.</param>
    /// <param name="folder">An empty folder for this page alone; the caller deletes it.</param>
    /// <param name="redraw">The image found before was not what the page shows: draw the page instead.</param>
    /// <returns>Null if the page gives no image.</returns>
    Task<PageJob?> OpenAsync(PageJob blank, string folder, bool redraw, CancellationToken cancellation);
}
